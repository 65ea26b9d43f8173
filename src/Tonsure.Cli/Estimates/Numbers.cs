using System.CommandLine;
using System.Globalization;
using Tonsure.Cli.Commands;

namespace Tonsure.Cli.Estimates;

/// <summary>Plain numbers as they are typed: <c>14e9</c>, never <c>14B</c>, for a unit that is guessed is a unit that is wrong.</summary>
internal static class Numbers
{
    /// <summary>An option that takes a number.</summary>
    public static Option<string?> Option(string name, string description) =>
        new(name) { Description = description };

    /// <summary>The number; null where the option was not given.</summary>
    /// <exception cref="UserFaultException">It is no plain number, or outside its limits.</exception>
    public static double? Read(
        CommandContext cli,
        ParseResult parsed,
        Option<string?> option,
        double least,
        double most
    ) =>
        parsed.GetValue(option) is { } typed
            ? Parse(typed) is { } number && number >= least && number <= most
                ? number
                : throw Options.Bad(
                    cli,
                    option.Name,
                    typed,
                    cli.Texts.ExpectedNumber(Text(least), Text(most))
                )
            : null;

    /// <summary>A plain number; null where the text is none.</summary>
    public static double? Parse(string text) =>
        double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowExponent
                | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out double number
        ) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A number as people write it.</summary>
    public static string Text(double number) =>
        Math.Abs(number) is >= 1e9 or (> 0 and < 1e-3)
            ? number.ToString("0.####e0", CultureInfo.InvariantCulture)
            : number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
