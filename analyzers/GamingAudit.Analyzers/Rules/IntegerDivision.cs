using System;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount divides two integers, which drops the fraction: most often to zero.</summary>
internal sealed class IntegerDivision : RewardRule
{
    public const string Id = "GA1001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Integer division in a reward",
        "'{0}' divides integers, so the {2} loses its fraction{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null) continue;
            foreach (IBinaryOperation division in ValueParts.Of(term.Value, method.Locals).OfType<IBinaryOperation>())
            {
                if (!LosesFraction(division)) continue;
                object[] said = [division.Syntax.ToString(), Consequence(division), "reward"];
                if (IsKeptWhole(division)) context.Note(Rule, division.Syntax.GetLocation(), null, said);
                else context.Report(Rule, division.Syntax.GetLocation(), null, said);
            }
        }
    }

    // int early = steps < 1000 ? (1000 - steps) / 50 : 0; is a count of fifties for somebody who wrote int.
    private static bool IsKeptWhole(IOperation division)
    {
        IOperation? at = division.Parent;
        while (at is IParenthesizedOperation or IConditionalOperation) at = at.Parent;
        return at is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation local }
            && ValueParts.IsInteger(local.Symbol.Type)
            && local.Syntax.Parent is VariableDeclarationSyntax { Type.IsVar: false };
    }

    // return passed / cases.Count, where a grader returns a share.
    public override void Check(GraderBody grader, RuleContext context)
    {
        foreach (IBinaryOperation division in grader.Operations.OfType<IBinaryOperation>())
        {
            if (!LosesFraction(division) || !BecomesShare(division) || !grader.IsPaid(division)) continue;
            context.Report(
                Rule, division.Syntax.GetLocation(), null, division.Syntax.ToString(), Consequence(division), "reward");
        }
    }

    // sensor.AddObservation(steps / mostSteps): 0 all along.
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (InvocationExpressionSyntax call in type.Type.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<InvocationExpressionSyntax>())
        {
            if (CallShape.NameOf(call.Expression) is not { } name || !KnownFrameworks.Words.Observes.Contains(name)
                || call.ArgumentList.Arguments.Count == 0) continue;
            if (call.ArgumentList.Arguments[0].Expression is not BinaryExpressionSyntax division
                || !division.IsKind(SyntaxKind.DivideExpression)) continue;
            if (DeclaredTypes.Of(division.Left) == "int" && DeclaredTypes.Of(division.Right) == "int")
                context.Note(
                    Rule, division.GetLocation(), null, division.ToString(),
                    ": it is 0 until the dividend reaches the divisor", "observation");
        }
    }

    // What is left of it is taken for a number with a fraction.
    private static bool BecomesShare(IOperation division)
    {
        IOperation? at = division.Parent;
        while (at is IParenthesizedOperation) at = at.Parent;
        return at is IConversionOperation { Type: var type } && ValueParts.IsFloating(type);
    }

    private static bool LosesFraction(IBinaryOperation division)
    {
        if (division.OperatorKind != BinaryOperatorKind.Divide) return false;
        if (!ValueParts.IsInteger(division.LeftOperand.Type) || !ValueParts.IsInteger(division.RightOperand.Type))
            return false;
        long? above = Whole(division.LeftOperand), below = Whole(division.RightOperand);
        if (above == 0 || below is 0 or 1 or -1) return false;
        return above is null || below is null || above % below != 0;
    }

    private static string Consequence(IBinaryOperation division)
    {
        if (Whole(division.LeftOperand) is not { } above)
            return ": it is 0 until the dividend reaches the divisor, so that partial progress pays nothing";
        return Whole(division.RightOperand) is { } below
            ? ": it is " + (above / below) + " instead of " + RuleContext.Text(above / (double)below)
            : ": it is 0 once the divisor exceeds " + Math.Abs(above);
    }

    private static long? Whole(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: int value } => value,
        { HasValue: true, Value: long value } => value,
        _ => null,
    };
}
