namespace Tonsure.Disclosing.Lint;

/// <summary>What a document is held to.</summary>
public enum LintRule
{
    /// <summary>It can be read in one way only.</summary>
    Syntax,

    /// <summary>It is of a format that is known.</summary>
    KnownFormat,

    /// <summary>It is of a version of its format whose schema is here.</summary>
    KnownVersion,

    /// <summary>It is valid by its official schema.</summary>
    Schema,

    /// <summary>No quantity is below zero.</summary>
    Negative,

    /// <summary>Emissions over energy are what a grid can emit.</summary>
    ImpliedIntensity,

    /// <summary>Parts add up to their whole.</summary>
    PartsSum,

    /// <summary>Energy has somebody who provided it.</summary>
    Providers,

    /// <summary>Fields are there that a profile demands and its schema does not.</summary>
    Mandatory,

    /// <summary>A device draws no more than it can.</summary>
    DevicePower,

    /// <summary>The energy is enough for the operations.</summary>
    ComputeEnergy,

    /// <summary>A score follows from its own parts.</summary>
    Score,

    /// <summary>A number is read by hubs as it is meant.</summary>
    PlainNumber,

    /// <summary>There is a figure of energy or emissions.</summary>
    AnyFigure,

    /// <summary>It is said what is inside the figure.</summary>
    BoundaryStated,

    /// <summary>It is said how well the figure is known.</summary>
    UncertaintyStated,

    /// <summary>It is said what power the devices draw.</summary>
    DevicePowerStated,
}
