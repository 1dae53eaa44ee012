namespace GamingAudit.Output.Reports;

/// <summary>A part of a report as a test has it: what passed, and what did not and why.</summary>
/// <param name="Group">What it belongs to.</param>
/// <param name="Name">Its name in the group.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Message">Why, in a sentence.</param>
/// <param name="Detail">What a person is told further.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record TestCase(
    string Group, string Name, TestOutcome Outcome, string Message = "", string Detail = "", double Seconds = 0);
