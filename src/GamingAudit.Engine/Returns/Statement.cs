namespace GamingAudit.Engine.Returns;

/// <summary>
/// What a statement is about. At one look it is one statement however often it is made, and with whatever margins:
/// statements with several are nested, so that where any is wrong, so is the one nearest to the truth.
/// </summary>
/// <param name="Question">What is asked.</param>
/// <param name="Of">Of which policy it is asked, where there are several.</param>
internal readonly record struct Statement(string Question, int Of = 0);
