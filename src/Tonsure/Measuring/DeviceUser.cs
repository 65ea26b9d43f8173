namespace Tonsure.Measuring;

/// <summary>A process on a device.</summary>
/// <param name="Process">Its id; 0 for a part of the device that nobody uses.</param>
/// <param name="Weight">How much of the device it used, in any unit that all users of the device share.</param>
public readonly record struct DeviceUser(int Process, long Weight);
