using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A grader pays for a word that stands in its own code and not in what is expected.</summary>
internal sealed class WordPays : RewardRule
{
    public const string Id = "GA7013";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Word of an answer pays",
        "'{0}' pays for a word, whatever else the answer says: whoever writes it down is paid",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInvocationOperation call in grader.Operations.OfType<IInvocationOperation>())
            if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String
                && call.TargetMethod.Name is "Contains" or "StartsWith" or "EndsWith"
                && grader.IsOfAnswer(call.Instance) && call.Arguments.FirstOrDefault()?.Value is { } word
                && (IsWord(word, grader) ? grader.Pays(call) : IsCounted(word, call, grader)))
                context.Report(Rule, call.Syntax);
    }

    // A constant, or one of several that a loop runs over.
    private static bool IsWord(IOperation word, GraderBody grader) => word.Unconverted() is ILocalReferenceOperation local
        ? grader.Operations.OfType<IForEachLoopOperation>().Any(loop => loop.Locals.Contains(local.Local)
            && loop.Collection.DescendantsAndSelf().OfType<ILiteralOperation>().Any(IsText)
            && !grader.IsOfAnswer(local) && !grader.MentionsReference(local))
        : IsText(word);

    private static bool IsText(IOperation word) =>
        word.ConstantValue is { HasValue: true, Value: string { Length: > 1 } text } && text.Any(char.IsLetter);

    // words.Count(word => answer.Contains(word)), and more of them pay more.
    private static bool IsCounted(IOperation word, IOperation found, GraderBody grader)
    {
        if (word.Unconverted() is not IParameterReferenceOperation { Parameter: var parameter }
            || grader.IsOfAnswer(word) || grader.MentionsReference(word)) return false;
        for (IOperation? at = found.Parent; at is not null; at = at.Parent)
            if (at is IInvocationOperation { TargetMethod.Name: "Count" or "Sum" } counted
                && counted.Arguments.Skip(1).Any(argument => argument.DescendantsAndSelf()
                    .OfType<IAnonymousFunctionOperation>().Any(lambda => lambda.Symbol.Parameters.Contains(parameter))))
                return grader.IsPaid(counted, Paying.More);
        return false;
    }
}
