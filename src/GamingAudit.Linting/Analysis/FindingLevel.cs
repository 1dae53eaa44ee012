namespace GamingAudit.Linting.Analysis;

/// <summary>How much a finding matters, least first: the severity that the rule or an .editorconfig gives it.</summary>
public enum FindingLevel
{
    /// <summary>A heuristic: worth a look.</summary>
    Info,

    /// <summary>The ledger proves it.</summary>
    Warning,

    /// <summary>An .editorconfig or the project makes it an error.</summary>
    Error,
}
