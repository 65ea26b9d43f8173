namespace Tonsure.Cli.Languages;

/// <content>What is said of hardware.</content>
internal abstract partial class Texts
{
    public abstract string Hardware { get; }
    public abstract string ArgumentHardware { get; }
    public abstract string OptionOf { get; }
    public abstract string HardwarePower { get; }
    public abstract string HardwareMemory { get; }
    public abstract string HardwareYear { get; }
    public abstract string HardwareCount { get; }
    public abstract string HardwareAccelerator { get; }
    public abstract string UnknownHardwareMend { get; }
    public abstract string UnknownHardware(string typed, string nearest);
    public abstract string HardwareAssumed(string alias, string name);
}
