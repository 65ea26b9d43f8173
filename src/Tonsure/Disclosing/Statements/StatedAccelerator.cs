namespace Tonsure.Disclosing.Statements;

/// <summary>Accelerators of one name that were reserved.</summary>
/// <param name="Name">The name; empty where the activities do not say.</param>
/// <param name="Most">The most of one activity; null where none says.</param>
/// <param name="DeviceMs">Accelerators × milliseconds.</param>
public sealed record StatedAccelerator(string Name, int? Most, Int128 DeviceMs);
