namespace Tonsure.Disclosing.Statements;

/// <summary>
/// A unit that a statement's whole units are written in, exactly: energy is stated in whole microwatt-hours, mass in micrograms, water in
/// microlitres, so every unit below is a finite decimal of them.
/// </summary>
/// <param name="Symbol">The unit's symbol.</param>
/// <param name="Decimals">Whole units ÷ 10^this are the unit.</param>
public sealed record StatedUnit(string Symbol, int Decimals)
{
    /// <summary>A thousand million microwatt-hours.</summary>
    public static StatedUnit KilowattHour { get; } = new("kWh", 9);

    /// <summary>A thousand kilowatt-hours.</summary>
    public static StatedUnit MegawattHour { get; } = new("MWh", 12);

    /// <summary>A million micrograms.</summary>
    public static StatedUnit Gram { get; } = new("g", 6);

    /// <summary>A million grams.</summary>
    public static StatedUnit Tonne { get; } = new("t", 12);

    /// <summary>A million microlitres.</summary>
    public static StatedUnit Litre { get; } = new("L", 6);

    /// <summary>A figure in this unit, exactly.</summary>
    public string Text(Int128 wholeUnits) => ExactDecimal.Of(wholeUnits, Decimals);

    /// <summary>A figure in this unit to some significant digits, as a plain decimal.</summary>
    public string Text(Int128 wholeUnits, int significant) =>
        ExactDecimal.Rounded(wholeUnits, Decimals, significant);
}
