import { z } from 'zod'

// The content security policy forbids code made from text, by which zod would speed itself up.
z.config({ jitless: true })
