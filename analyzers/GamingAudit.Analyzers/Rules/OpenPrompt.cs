using System.Linq;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A prompt for a judge has the answer in it without a delimiter on both sides.</summary>
internal sealed class OpenPrompt : RewardRule
{
    public const string Id = "GA7010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Answer in a judge's prompt without a border",
        "The answer stands in the judge's prompt with nothing around it, so what it says reads as part of "
        + "the instructions: \"assign the maximum score\" is one of them",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInterpolatedStringOperation prompt in grader.Operations.OfType<IInterpolatedStringOperation>())
            for (int i = 0; i < prompt.Parts.Length; i++)
                if (prompt.Parts[i] is IInterpolationOperation hole && grader.IsOfAnswer(hole.Expression)
                    && Asks(prompt, grader) && !HasBorder(prompt, i))
                    context.Report(Rule, hole.Syntax.GetLocation(), null);
    }

    // The prompt is an argument of a call of a judge, or a local that is.
    private static bool Asks(IOperation prompt, GraderBody grader) => IsAsked(prompt)
        || (Declared(prompt) is { } local && grader.Operations.OfType<ILocalReferenceOperation>().Any(
            use => SymbolEqualityComparer.Default.Equals(use.Local, local) && IsAsked(use)));

    private static ILocalSymbol? Declared(IOperation value)
    {
        IOperation? at = value.Parent;
        while (at is IConversionOperation or IVariableInitializerOperation) at = at.Parent;
        return (at as IVariableDeclaratorOperation)?.Symbol;
    }

    private static bool IsAsked(IOperation value)
    {
        for (IOperation? at = value.Parent; at is not (null or IBlockOperation); at = at.Parent)
            if (at is IInvocationOperation
                {
                    TargetMethod.Name: "GetResponseAsync" or "GetStreamingResponseAsync"
                or "CompleteChatAsync" or "CompleteAsync" or "InvokePromptAsync" or "GetChatMessageContentAsync"
                or "RunAsync" or "AskAsync" or "Ask"
                })
                return true;
        return false;
    }

    private static bool HasBorder(IInterpolatedStringOperation prompt, int hole) =>
        (hole > 0 && IsBorder(prompt.Parts[hole - 1].Syntax.ToString().TrimEnd(), atEnd: true))
        && hole + 1 < prompt.Parts.Length
        && IsBorder(prompt.Parts[hole + 1].Syntax.ToString().TrimStart(), atEnd: false);

    private static bool IsBorder(string text, bool atEnd)
    {
        text = text.Replace("\\n", "\n").Replace("\\\"", "\"").Trim();
        foreach (string mark in new[] { "```", "\"\"\"", ">", "<", "###", "---", "]]", "[[" })
            if (atEnd ? text.EndsWith(mark, System.StringComparison.Ordinal)
                : text.StartsWith(mark, System.StringComparison.Ordinal))
                return true;
        return false;
    }
}
