import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { FormContent, FormId } from '../model.form.ts'
import type { FormVersion, NewForm } from '../model.form-answer.ts'
import type { formRoutes } from '../routes.forms.ts'
import { formTexts } from '../texts/texts.ts'

const call = createCall<typeof formRoutes>(formTexts)

/** The forms of the area with their versions. */
export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: ({ signal }) => call('GET /api/forms', {}, { signal }),
})

/** A form in one of its versions; without a number in its latest. */
export const formQuery = (formId: FormId, number?: number) =>
  queryOptions({
    queryKey: ['forms', formId, number ?? 'latest'],
    queryFn: ({ signal }) =>
      call(
        'GET /api/forms/:formId',
        { params: { formId }, query: number === undefined ? {} : { number } },
        { signal },
      ),
    refetchOnWindowFocus: false,
  })

/** Saves a draft; whoever calls keeps the answer. */
export const sendForm = (
  formId: FormId,
  version: number,
  content: FormContent,
): Promise<FormVersion> =>
  call('PUT /api/forms/:formId/draft', { params: { formId }, body: { version, content } })

/** The commands on forms. Each refreshes: the forms. */
export function useFormCommands() {
  const client = useQueryClient()
  const run = async <Got>(command: Promise<Got>): Promise<Got> => {
    try {
      return await command
    } finally {
      await client.invalidateQueries({ queryKey: ['forms'] })
    }
  }
  return {
    add: (body: NewForm) => run(call('POST /api/forms', { body })),
    revise: (formId: FormId) => run(call('POST /api/forms/:formId/revise', { params: { formId } })),
    publish: (formId: FormId, version: number) =>
      run(call('POST /api/forms/:formId/publish', { params: { formId }, body: { version } })),
    retire: (formId: FormId, version: number) =>
      run(call('POST /api/forms/:formId/retire', { params: { formId }, body: { version } })),
    discard: (formId: FormId, version: number) =>
      run(call('POST /api/forms/:formId/discard', { params: { formId }, body: { version } })),
  }
}
