using Tonsure.Quantities;

namespace Tonsure.Web.Pages.Parts;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Id">Its name in addresses and files.</param>
/// <param name="Header">What people read above it.</param>
/// <param name="Text">What people read in it.</param>
public sealed record Column<T>(string Id, string Header, Func<T, string> Text)
{
    /// <summary>Whether it holds figures, which stand right.</summary>
    public bool IsFigure { get; init; }

    /// <summary>Whether it names the row.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether it may break over lines.</summary>
    public bool IsProse { get; init; }

    /// <summary>What it is sorted by; null where it is not.</summary>
    public Func<T, IComparable?>? Order { get; init; }

    /// <summary>Where it leads; null for nowhere.</summary>
    public Func<T, string?>? Link { get; init; }

    /// <summary>Less than the text, shown small behind it, such as bounds.</summary>
    public Func<T, string?>? Aside { get; init; }

    /// <summary>The evidence that is shown as a badge in place of the text.</summary>
    public Func<T, EvidenceGrade>? Grade { get; init; }

    /// <summary>A colour of the intensity scale that is shown before the text.</summary>
    public Func<T, double?>? Intensity { get; init; }

    /// <summary>Its columns in a file; empty for one of its own text.</summary>
    public IReadOnlyList<(string Header, Func<T, string> Value)> Csv { get; init; } = [];
}
