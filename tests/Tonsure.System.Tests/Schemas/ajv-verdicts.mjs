// Verdicts of ajv, which shares no code with us. Arguments: where npm's modules are, the folder of schemas, and a file with one JSON
// object a line: {"schema": name, "document": any}. Prints a 1 or a 0 for each line.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [modules, folder, cases] = process.argv.slice(2)
const require = createRequire(join(modules, 'any.js'))
const { default: Ajv } = require('ajv')
const { default: Ajv2020 } = require('ajv/dist/2020.js')
const { default: addFormats } = require('ajv-formats')

const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const [, ...rows] = readFileSync(join(folder, 'schemas.csv'), 'utf8').trim().split('\n')
const files = new Map(rows.map((row) => row.split(',')).map(([name, file, others]) => [name, [file, others]]))

// Ours beside what ajv-formats has: it knows neither.
const formats = {
  'iri-reference': /^(?:[^\u0000-\u0020\u007f<>"{}|\\^`%]|%[0-9a-fA-F]{2})*$/,
  'idn-email': /^[^\s@<>,;]+@[^\s@<>,;.][^\s@<>,;]*$/,
}

const validators = new Map()
const validator = (name) => {
  if (!validators.has(name)) {
    const [file, others] = files.get(name)
    const schema = read(file)
    const Kind = schema.$schema.includes('2020-12') ? Ajv2020 : Ajv
    const ajv = new Kind({ strict: false, allErrors: false, formats })
    addFormats(ajv, ['date', 'date-time', 'uri', 'uri-reference'])
    for (const other of others ? others.split('|') : []) ajv.addSchema(read(other))
    validators.set(name, ajv.compile(schema))
  }
  return validators.get(name)
}

const verdicts = readFileSync(cases, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map(({ schema, document }) => (validator(schema)(document) ? '1' : '0'))
process.stdout.write(verdicts.join('') + '\n')
