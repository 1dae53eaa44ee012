namespace GamingAudit.Output.Findings;

/// <summary>A step of how a finding comes about.</summary>
/// <param name="Message">What happens.</param>
/// <param name="Place">The code that has it happen.</param>
internal sealed record ReportedStep(string Message, ReportedPlace Place);
