using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Pages;

/// <summary>What a card is called in an address: "#boat-race".</summary>
internal static class TargetAnchor
{
    /// <summary>The anchor of a target; no two targets have the same.</summary>
    public static string Of(string target) => Path.GetFileNameWithoutExtension(WitnessName.Of(target));
}
