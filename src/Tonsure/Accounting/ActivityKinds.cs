using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Accounting;

/// <summary>The kinds' words on the wire.</summary>
public static class ActivityKinds
{
    private static readonly (ActivityKind Kind, string Word)[] Table =
    [
        (ActivityKind.Design, "design"),
        (ActivityKind.DataCollection, "data-collection"),
        (ActivityKind.DataPreparation, "data-preparation"),
        (ActivityKind.Training, "training"),
        (ActivityKind.FineTuning, "fine-tuning"),
        (ActivityKind.Validation, "validation"),
        (ActivityKind.Deployment, "deployment"),
        (ActivityKind.Inference, "inference"),
        (ActivityKind.Other, "other"),
    ];

    /// <summary>All words, in the order of a model's life.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Table.Select(row => row.Word)];

    /// <summary>The kind's word.</summary>
    public static string Word(this ActivityKind kind) => Table.First(row => row.Kind == kind).Word;

    /// <summary>Reads a kind's word.</summary>
    public static bool TryParse([NotNullWhen(true)] string? word, out ActivityKind kind)
    {
        int index = Array.FindIndex(Table, row => row.Word == word);
        kind = index < 0 ? ActivityKind.Other : Table[index].Kind;
        return index >= 0;
    }
}
