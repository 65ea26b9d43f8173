namespace Tonsure.Accounting;

/// <summary>The part of a model's life that an activity belongs to, in CycloneDX's words.</summary>
public enum ActivityKind
{
    /// <summary>None of the others.</summary>
    Other = 0,

    /// <summary>Designing a model.</summary>
    Design = 1,

    /// <summary>Collecting data.</summary>
    DataCollection = 2,

    /// <summary>Preparing data.</summary>
    DataPreparation = 3,

    /// <summary>Training, failed and sweep runs included.</summary>
    Training = 4,

    /// <summary>Fine-tuning.</summary>
    FineTuning = 5,

    /// <summary>Validation.</summary>
    Validation = 6,

    /// <summary>Deployment.</summary>
    Deployment = 7,

    /// <summary>Inference.</summary>
    Inference = 8,
}
