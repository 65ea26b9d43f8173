using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads the fields of the EU's Model Documentation Form, known by their names or by what the document calls itself.</summary>
internal sealed class EuFormReader : IDocumentReader
{
    private static readonly string[] Titles =
    [
        "eu-ai-act",
        "annex xi",
        "model documentation form",
        "2024/1689",
    ];

    private static readonly string[] Fields =
    [
        "training_time",
        "training_time_days",
        "training_compute",
        "training_compute_flop",
        "training_energy",
        "training_energy_mwh",
        "inference_compute",
        "inference_compute_flop",
    ];

    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (
            source.Json is not JsonValue.Members json
            || !(DocumentTitle.Has(json, Titles) || HasFields(json))
        )
        {
            return null;
        }

        ReadDocument read = KeyedFigures.Read(DocumentFormat.EuAiAct, "", json, "");
        // The form as a list of its fields.
        ImmutableArray<ReadFigure> fields = ReadFigures.Listed(json["fields"], "/fields", "field");
        return read with
        {
            Measures = [.. read.Measures.Concat(fields.Select(f => f.Measure)).Distinct()],
            Accounts =
            [
                .. read.Accounts,
                .. new[]
                {
                    ReadFigures.Account(fields, "/fields", HardwareNames.Of(json)),
                }.OfType<Account>(),
            ],
        };
    }

    /// <summary>At least two of the fields, in the document or in an object right within it.</summary>
    private static bool HasFields(JsonValue.Members json) =>
        json
            .Values.Values.Append(json)
            .Any(value => Fields.Count(field => value[field] is not null) >= 2);
}
