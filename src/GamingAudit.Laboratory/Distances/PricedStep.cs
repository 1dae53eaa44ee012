namespace GamingAudit.Laboratory.Distances;

/// <summary>
/// A transition by the numbers of its states and action, its chance and what both rewards pay for it.
/// </summary>
internal readonly record struct PricedStep(
    int Before, int Action, int After, double Probability, double Proxy, double True);
