namespace Tonsure.Cli.Languages;

/// <content>What is said of calibration.</content>
internal abstract partial class Texts
{
    public abstract string Calibrate { get; }
    public abstract string OptionWall { get; }
    public abstract string OptionRecord { get; }
    public abstract string ExpectedStretch { get; }
    public abstract string CalibrateFileMend { get; }
    public abstract string CalibrateRefusedMend { get; }
    public abstract string CalibrateBrokenMend { get; }
    public abstract string CalibrateNone { get; }
    public abstract string CalibrateHow { get; }
    public abstract string CalibrateFile(string detail);
    public abstract string CalibrateNoPower(string column, string text);
    public abstract string CalibrateTooFew(int pairs, int least);
    public abstract string CalibrateNoSpread(string least, string most);
    public abstract string CalibrateFalling(string slope);
    public abstract string CalibrateScattered(string percent, int line);
    public abstract string CalibrateLine(string slope, string sign, string offset);
    public abstract string CalibrateError(string percent, string watts, int pairs, string before);
    public abstract string CalibrateKept(string path);
}
