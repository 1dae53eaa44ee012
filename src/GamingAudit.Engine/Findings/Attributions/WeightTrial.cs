namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>What becomes of an exploit when the guilty term has another weight.</summary>
/// <param name="Weight">The factor on the term; 1 is the reward as it is.</param>
/// <param name="Advantage">J_p of the exploit less that of the honest policy.</param>
/// <param name="StillPays">Whether that is enough for the verdict that it has.</param>
public sealed record WeightTrial(double Weight, double Advantage, bool StillPays);
