namespace Tonsure.Disclosing.Schemas;

/// <summary>What one keyword asks of a place.</summary>
internal interface ISchemaKeyword
{
    /// <summary>Checks a place; what is not of the kind that the keyword speaks of holds.</summary>
    /// <param name="place">The place.</param>
    /// <param name="outcome">Takes faults and members seen.</param>
    /// <param name="run">Checks other nodes.</param>
    void Check(Place place, Outcome outcome, SchemaRun run);
}
