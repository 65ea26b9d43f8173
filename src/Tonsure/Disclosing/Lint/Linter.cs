using System.Collections.Immutable;
using Tonsure.Disclosing.Schemas;

namespace Tonsure.Disclosing.Lint;

/// <summary>Says of a document, of whatever format and whoever made it, what in it is not valid and what cannot be.</summary>
/// <param name="schemas">The official schemas.</param>
/// <param name="yaml">Reads what stands before model cards.</param>
/// <param name="facts">What is known of hardware.</param>
public sealed class Linter(ISchemaLibrary schemas, IFrontMatter yaml, LintFacts facts)
{
    /// <summary>The longest document that is read; no disclosure comes near it.</summary>
    public const int MostBytes = SourceDocument.MostBytes;

    // A document of a million wrong rows needs no million lines.
    private const int MostOfARule = 100;

    // The first that knows a document has it: statements may hold anything, and a score is what nothing else claims.
    private static readonly ImmutableArray<IDocumentReader> Readers =
    [
        new CycloneDxReader(),
        new SpdxReader(),
        new StatementReader(),
        new EsrsReader(),
        new EuFormReader(),
        new SciReader(),
        new CardReader(),
        new SciTextReader(),
    ];

    private static readonly ImmutableArray<ILintRule> Rules =
    [
        new NegativeRule(),
        new IntensityRule(),
        new SumRule(),
        new PowerRule(),
        new ComputeRule(),
        new ScoreRule(),
        new UnsaidRule(),
    ];

    /// <summary>Checks a document.</summary>
    /// <param name="bytes">The document as it was published.</param>
    public LintReport Check(ReadOnlySpan<byte> bytes)
    {
        (SourceDocument? source, Finding? fault) = SourceDocument.Read(bytes, yaml);
        if (source is null)
        {
            int line =
                fault is Finding.NotJson json ? json.At
                : fault is Finding.NotYaml other ? other.At
                : 1;
            return new LintReport(null, "", [new LintReport.Located(fault!, line)]);
        }

        ReadDocument? document = Readers
            .Select(reader => reader.Read(source))
            .FirstOrDefault(read => read is not null);
        return document is null
            ? new LintReport(null, "", [new LintReport.Located(new Finding.UnknownFormat(), 1)])
            : new LintReport(
                document.Format,
                document.Version,
                [
                    .. Schema(document)
                        .Concat(document.Own.Take(MostOfARule))
                        .Concat(
                            Rules.SelectMany(rule => rule.Check(document, facts).Take(MostOfARule))
                        )
                        .Select(found => new LintReport.Located(found, source.LineOf(found.Path)))
                        .OrderByDescending(found => found.Finding.Severity)
                        .ThenBy(found => found.Line)
                        .ThenBy(found => found.Finding.Path, StringComparer.Ordinal)
                        .ThenBy(found => found.Finding.Rule),
                ]
            );
    }

    private IEnumerable<Finding> Schema(ReadDocument document)
    {
        if (document is not { SchemaName: { } name, Body: { } body })
        {
            return [];
        }

        return schemas.TryGet(name, out JsonSchema? schema)
            ? schema
                .Check(body)
                .Select(error => new Finding.NotValid(
                    error with
                    {
                        Path = document.BodyPath + error.Path,
                    }
                ))
            : [new Finding.UnknownVersion(name, [.. schemas.Names.Order(StringComparer.Ordinal)])];
    }
}
