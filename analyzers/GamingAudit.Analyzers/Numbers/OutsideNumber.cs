using System.Globalization;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>A number that stands outside the code, in one file or several: its range.</summary>
/// <param name="Name">The member that it sets, or the key of a configuration.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
/// <param name="Path">A file that holds the least.</param>
/// <param name="MoreFiles">How many other files hold one.</param>
internal sealed record OutsideNumber(string Name, double Low, double High, string Path, int MoreFiles)
{
    /// <summary>As in "MaxStep 5000, Assets/Main.unity", or "MaxStep 500 to 5000, Assets/A.unity and 2 more".</summary>
    public override string ToString() =>
        $"{Name} {Text(Low)}{(Low.Equals(High) ? "" : " to " + Text(High))}, {Path}"
        + (MoreFiles > 0 ? $" and {MoreFiles.ToString(CultureInfo.InvariantCulture)} more" : "");

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
