using System.Collections.Immutable;
using System.Globalization;

namespace Tonsure.Estimating;

/// <summary>Collects the steps of an estimate.</summary>
internal sealed class FormulaLines
{
    private readonly ImmutableArray<FormulaLine>.Builder _lines =
        ImmutableArray.CreateBuilder<FormulaLine>();

    /// <summary>All steps.</summary>
    public ImmutableArray<FormulaLine> All => _lines.ToImmutable();

    /// <summary>Adds a step; the numbers of the second form are put in as they are worth.</summary>
    public void Add(
        string symbol,
        string expression,
        FormattableString substituted,
        double value,
        string unit
    ) =>
        _lines.Add(
            new FormulaLine(symbol, expression, substituted.ToString(Figures.Instance), value, unit)
        );

    // Five digits are more than any of these figures has.
    private sealed class Figures : IFormatProvider, ICustomFormatter
    {
        public static Figures Instance { get; } = new();

        public object? GetFormat(Type? formatType) =>
            formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
            arg is double number
                ? number.ToString(format ?? "G5", CultureInfo.InvariantCulture)
                : Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "";
    }
}
