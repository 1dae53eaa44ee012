using System.Linq;
using System.Text.RegularExpressions;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    // One that asks for a judgement, and says how to give it.
    private static readonly Regex Judges = new(
        @"\b(scor(e|es|ing)|rat(e|ing)|grad(e|ing)|evaluat\w+|judg\w+|verdict\w*|assess\w*)\b", RegexOptions.IgnoreCase);

    // Between a border and the answer.
    private static readonly Regex Label = new(@"\w[\w ]*:$");

    private static readonly Regex Replies = new(
        @"\b(return|reply|respond|output only|provide|json|scale|from [01]|[01] ?(-|to) ?[0-9]+)\b",
        RegexOptions.IgnoreCase);

    public override void CheckPrompt(GraderBody prompt, RuleContext context)
    {
        string said = string.Join(" ", prompt.Operations
            .Where(part => part is IInterpolatedStringTextOperation or IInterpolatedStringAppendOperation
                || part is ILiteralOperation { Type.SpecialType: SpecialType.System_String })
            .Select(part => part.Syntax.ToString().Replace("\\n", " ")));
        if (!Judges.IsMatch(said) || !Replies.IsMatch(said)) return;
        foreach (IInterpolatedStringOperation text in prompt.Operations.OfType<IInterpolatedStringOperation>())
            for (int i = 0; i < text.Parts.Length; i++)
                if (Hole(text.Parts[i]) is { } hole && prompt.IsTextOfAnswer(hole) && !HasBorder(text, i))
                    context.Report(Rule, text.Parts[i].Syntax.GetLocation(), null);
    }

    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IInterpolatedStringOperation prompt in grader.Operations.OfType<IInterpolatedStringOperation>())
            for (int i = 0; i < prompt.Parts.Length; i++)
                if (Hole(prompt.Parts[i]) is { } hole && grader.IsTextOfAnswer(hole)
                    && Asks(prompt, grader) && !HasBorder(prompt, i))
                    context.Report(Rule, prompt.Parts[i].Syntax.GetLocation(), null);
    }

    // What a builder appends is made of calls.
    private static IOperation? Hole(IOperation part) => part switch
    {
        IInterpolationOperation hole => hole.Expression,
        IInterpolatedStringAppendOperation { Kind: OperationKind.InterpolatedStringAppendFormatted } appended =>
            (appended.AppendCall as IInvocationOperation)?.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };

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

    // By its name: where a reference is missing, the call is no operation that is known.
    private static bool IsAsked(IOperation value) => value.Syntax.Ancestors()
        .TakeWhile(node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax))
        .OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        } is "GetResponseAsync" or "GetStreamingResponseAsync" or "CompleteChatAsync" or "CompleteAsync"
            or "InvokePromptAsync" or "GetChatMessageContentAsync" or "RunAsync" or "AskAsync" or "Ask");

    private static bool HasBorder(IInterpolatedStringOperation prompt, int hole) =>
        (hole > 0 && IsBorder(prompt.Parts[hole - 1].Syntax.ToString().TrimEnd(), atEnd: true))
        && hole + 1 < prompt.Parts.Length
        && IsBorder(prompt.Parts[hole + 1].Syntax.ToString().TrimStart(), atEnd: false);

    private static bool IsBorder(string text, bool atEnd)
    {
        text = text.Replace("\\n", "\n").Replace("\\\"", "\"").Trim();
        if (atEnd) text = Label.Replace(text, "").TrimEnd();
        foreach (string mark in new[] { "```", "\"\"\"", ">", "<", "###", "---", "]]", "[[" })
            if (atEnd ? text.EndsWith(mark, System.StringComparison.Ordinal)
                : text.StartsWith(mark, System.StringComparison.Ordinal))
                return true;
        return false;
    }
}
