using System.Collections.Immutable;
using Tonsure.Disclosing.Schemas;

namespace Tonsure.Disclosing.Lint;

/// <summary>A rule that a document does not keep, and the numbers that show it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">Where: a JSON pointer, <c>#L</c> and a line of a text, or empty for the whole document.</param>
public abstract record Finding(LintRule Rule, string Path)
{
    /// <summary>How bad it is.</summary>
    public LintSeverity Severity => Rule.Severity();

    /// <summary>It begins like JSON and is none that every reader understands alike.</summary>
    /// <param name="At">The line where reading stopped, from 1.</param>
    public sealed record NotJson(int At) : Finding(LintRule.Syntax, $"#L{At}");

    /// <summary>The YAML before the text cannot be read.</summary>
    /// <param name="At">The line where reading stopped, from 1.</param>
    public sealed record NotYaml(int At) : Finding(LintRule.Syntax, $"#L{At}");

    /// <summary>It is longer than any disclosure.</summary>
    /// <param name="Bytes">How long.</param>
    /// <param name="Most">What is read.</param>
    public sealed record TooLarge(long Bytes, long Most) : Finding(LintRule.Syntax, "");

    /// <summary>It is of no format that is known.</summary>
    public sealed record UnknownFormat() : Finding(LintRule.KnownFormat, "");

    /// <summary>No schema of this version is here.</summary>
    /// <param name="Name">Format and version.</param>
    /// <param name="Known">Those that are here.</param>
    public sealed record UnknownVersion(string Name, ImmutableArray<string> Known)
        : Finding(LintRule.KnownVersion, "");

    /// <summary>It is not valid by its schema.</summary>
    /// <param name="Error">What does not hold.</param>
    public sealed record NotValid(SchemaError Error) : Finding(LintRule.Schema, Error.Path);

    /// <summary>A quantity is below zero.</summary>
    /// <param name="At">Where.</param>
    /// <param name="Value">The quantity.</param>
    /// <param name="Unit">Its unit.</param>
    public sealed record Negative(string At, double Value, LintUnit Unit)
        : Finding(LintRule.Negative, At);

    /// <summary>Emissions over energy are what no grid emits.</summary>
    /// <param name="At">Where the emissions stand.</param>
    /// <param name="Grams">The emissions, g CO2e.</param>
    /// <param name="LeastEnergy">The energy, kWh; the least it can be where it is made from power and time.</param>
    /// <param name="MostEnergy">The most it can be.</param>
    public sealed record NoGrid(string At, double Grams, double LeastEnergy, double MostEnergy)
        : Finding(LintRule.ImpliedIntensity, At)
    {
        /// <summary>The least intensity that follows, g/kWh.</summary>
        public double Least => Grams / MostEnergy;

        /// <summary>The greatest intensity that follows, g/kWh.</summary>
        public double Most => Grams / LeastEnergy;

        /// <summary>The energy was made from device-hours and power.</summary>
        public bool IsFromPower { get; init; }
    }

    /// <summary>Parts do not add up to their whole.</summary>
    /// <param name="At">Where the whole stands.</param>
    /// <param name="Whole">The whole.</param>
    /// <param name="Parts">What the parts add up to.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Unit">Their unit.</param>
    public sealed record NotTheSum(string At, double Whole, double Parts, int Count, LintUnit Unit)
        : Finding(LintRule.PartsSum, At);

    /// <summary>Nobody provided the energy.</summary>
    /// <param name="At">The empty list.</param>
    public sealed record NoProviders(string At) : Finding(LintRule.Providers, At);

    /// <summary>A field that the profile demands is missing.</summary>
    /// <param name="At">The element.</param>
    /// <param name="Field">The field.</param>
    public sealed record Missing(string At, string Field) : Finding(LintRule.Mandatory, At);

    /// <summary>A device draws more than it can.</summary>
    /// <param name="At">Where the power, or the energy that it follows from, stands.</param>
    /// <param name="Watts">What it draws.</param>
    /// <param name="Most">What it can draw at most, with what is around it where that may be inside.</param>
    /// <param name="Device">The device.</param>
    /// <param name="IsImplied">The power follows from energy and device-hours.</param>
    public sealed record TooMuchPower(
        string At,
        double Watts,
        double Most,
        string Device,
        bool IsImplied
    ) : Finding(LintRule.DevicePower, At);

    /// <summary>There is less energy than the operations take on the best hardware.</summary>
    /// <param name="At">Where the energy stands.</param>
    /// <param name="Operations">Floating-point operations.</param>
    /// <param name="Energy">kWh.</param>
    /// <param name="Least">kWh that they take at least.</param>
    /// <param name="Device">The hardware that this was reckoned for.</param>
    public sealed record TooLittleEnergy(
        string At,
        double Operations,
        double Energy,
        double Least,
        string Device
    ) : Finding(LintRule.ComputeEnergy, At);

    /// <summary>A score does not follow from its parts.</summary>
    /// <param name="At">Where the score stands.</param>
    /// <param name="Stated">The score, g for each unit.</param>
    /// <param name="Recomputed">What follows from the parts, g for each unit.</param>
    public sealed record WrongScore(string At, double Stated, double Recomputed)
        : Finding(LintRule.Score, At);

    /// <summary>A number that a hub reads otherwise than it is meant, or not at all.</summary>
    /// <param name="At">Where.</param>
    /// <param name="Written">What stands there.</param>
    /// <param name="Read">What is read, in grams; empty where nothing is.</param>
    public sealed record NotPlain(string At, string Written, string Read)
        : Finding(LintRule.PlainNumber, At);

    /// <summary>Something is left unsaid.</summary>
    /// <param name="What">The rule that asks for it.</param>
    public sealed record Unsaid(LintRule What) : Finding(What, "");
}
