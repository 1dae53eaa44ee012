using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>What an audit says of the reward without the guilty term.</summary>
/// <param name="Verdict">Its verdict, within a small budget.</param>
/// <param name="Certified">True where it was solved exactly.</param>
/// <param name="Because">Its reason.</param>
public sealed record Removal(Verdict Verdict, bool Certified, string Because);
