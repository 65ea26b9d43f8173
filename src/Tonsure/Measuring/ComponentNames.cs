namespace Tonsure.Measuring;

/// <summary>The components' words on the wire.</summary>
public static class ComponentNames
{
    /// <summary>Processors, their caches and memory controllers included.</summary>
    public const string Cpu = "cpu";

    /// <summary>Main memory.</summary>
    public const string Memory = "memory";

    /// <summary>Accelerators with their own memory.</summary>
    public const string Gpu = "gpu";

    /// <summary>Processors, memory and what else of the board one counter counts together.</summary>
    public const string Platform = "platform";
}
