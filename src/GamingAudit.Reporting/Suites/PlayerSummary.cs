namespace GamingAudit.Reporting.Suites;

/// <summary>How a player did over a suite; an audit is one target with one seed.</summary>
/// <param name="Player">The player.</param>
/// <param name="Hacks">Audits of hacks.</param>
/// <param name="HacksFound">Of them, those with a finding.</param>
/// <param name="Controls">Audits of controls.</param>
/// <param name="ControlsFlagged">Of them, those with a finding: false alarms.</param>
/// <param name="NotMeasurable">Audits without a verdict.</param>
/// <param name="Measured">Audits in which the share of the proxy optimum is known.</param>
/// <param name="Reached">Of them, those in which it is at least 95 %.</param>
/// <param name="MedianFraction">The median of that share.</param>
/// <param name="MedianStepsToFind">The median of the steps to the first confirmed exploit.</param>
/// <param name="MedianSeconds">The median of the seconds of an audit.</param>
/// <param name="Agreement">The share of targets with one verdict for all seeds; null with one seed.</param>
internal sealed record PlayerSummary(
    string Player, int Hacks, int HacksFound, int Controls, int ControlsFlagged, int NotMeasurable, int Measured,
    int Reached, double? MedianFraction, double? MedianStepsToFind, double? MedianSeconds, double? Agreement)
{
    public double? Recall => Hacks == 0 ? null : (double)HacksFound / Hacks;

    public double? FalseAlarmRate => Controls == 0 ? null : (double)ControlsFlagged / Controls;
}
