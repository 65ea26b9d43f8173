using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>What a reader found in a document, whatever the format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Version">Its version as the document names it; empty where it names none.</param>
internal sealed record ReadDocument(DocumentFormat Format, string Version)
{
    /// <summary>The name of the schema that it is held to; null where its format has none.</summary>
    public string? SchemaName { get; init; }

    /// <summary>What is held to the schema.</summary>
    public JsonValue? Body { get; init; }

    /// <summary>Where that stands in the document.</summary>
    public string BodyPath { get; init; } = "";

    /// <summary>Figures of one thing each.</summary>
    public ImmutableArray<Account> Accounts { get; init; } = [];

    /// <summary>Every figure, those of the accounts included.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Wholes with their parts.</summary>
    public ImmutableArray<Total> Totals { get; init; } = [];

    /// <summary>Scores.</summary>
    public ImmutableArray<ScoreParts> Scores { get; init; } = [];

    /// <summary>What only this format asks for.</summary>
    public ImmutableArray<Finding> Own { get; init; } = [];

    /// <summary>Names and texts in which the document may say what its figures leave open.</summary>
    public string Words { get; init; } = "";
}
