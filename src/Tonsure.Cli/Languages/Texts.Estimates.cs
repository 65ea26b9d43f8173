namespace Tonsure.Cli.Languages;

/// <content>What is said of estimates.</content>
internal abstract partial class Texts
{
    public abstract string Estimate { get; }
    public abstract string EstimateTraining { get; }
    public abstract string EstimateInference { get; }
    public abstract string EstimateEmbodied { get; }
    public abstract string OptionPue { get; }
    public abstract string OptionIntensity { get; }
    public abstract string OptionYear { get; }
    public abstract string OptionHardware { get; }
    public abstract string OptionDevices { get; }
    public abstract string OptionHours { get; }
    public abstract string OptionWatts { get; }
    public abstract string OptionDeviceHours { get; }
    public abstract string OptionParameters { get; }
    public abstract string OptionParametersTotal { get; }
    public abstract string OptionParametersActive { get; }
    public abstract string OptionTokens { get; }
    public abstract string OptionMfu { get; }
    public abstract string OptionHostShare { get; }
    public abstract string OptionRuns { get; }
    public abstract string OptionMultiplier { get; }
    public abstract string OptionModel { get; }
    public abstract string OptionInputTokens { get; }
    public abstract string OptionCachedTokens { get; }
    public abstract string OptionOutputTokens { get; }
    public abstract string OptionReasoningTokens { get; }
    public abstract string OptionRequests { get; }
    public abstract string OptionBatch { get; }
    public abstract string OptionTrace { get; }
    public abstract string OptionTokensPerSecond { get; }
    public abstract string OptionCountedEnergy { get; }
    public abstract string Accelerators { get; }
    public abstract string Facility { get; }
    public abstract string AnyAccelerator { get; }
    public abstract string EstimateAssumed { get; }
    public abstract string EstimateGiven { get; }
    public abstract string EstimateFormula { get; }
    public abstract string OneOfTwoMend { get; }
    public abstract string NoSuchYearMend { get; }
    public abstract string HardwareUnpublishedMend { get; }
    public abstract string RunsFileMend { get; }
    public abstract string ExpectedRuns { get; }
    public abstract string TraceMend { get; }
    public abstract string ModelMend { get; }
    public abstract string OptionPrecision(string words);
    public abstract string ExpectedNumber(string least, string most);
    public abstract string OneOfTwo(string one, string other);
    public abstract string NoSuchYear(string zone, string year, string known);
    public abstract string NoAccelerators(string machine);
    public abstract string HardwareUnpublished(string name, string figure);
    public abstract string EstimateNeeds(string option);
    public abstract string EstimateRefused(string option, string value);
    public abstract string EstimateRuns(long count);
    public abstract string ModelUnpublished(string name, string nearest);
    public abstract string ModelUnknown(string typed, string nearest);
    public abstract string EstimateDetail(string name);
    public abstract string EstimateWidened(string reason);
}
