namespace GamingAudit.Output.Findings;

/// <summary>What is ours in a SARIF log.</summary>
internal static class SarifKeys
{
    /// <summary>How our fingerprints are called; a number more where they are made in another way.</summary>
    public const string Fingerprint = "gamingAuditFinding/v1";
}
