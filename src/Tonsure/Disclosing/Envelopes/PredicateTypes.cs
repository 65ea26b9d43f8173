namespace Tonsure.Disclosing.Envelopes;

/// <summary>What the predicates of our in-toto statements mean, by URI.</summary>
public static class PredicateTypes
{
    /// <summary>A statement of energy, carbon and water.</summary>
    public const string Statement = "urn:tonsure:statement:v1";
}
