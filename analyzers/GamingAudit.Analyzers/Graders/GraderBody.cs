using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Graders;

/// <summary>The body of a method that grades: what in it comes from the answer, and what that earns.</summary>
internal sealed class GraderBody
{
    private const int DeepestLocal = 3;
    private readonly Origins answers = new();
    private readonly Origins references = new();

    private GraderBody(IMethodSymbol method, IOperation body)
    {
        Method = method;
        Operations = [.. body.DescendantsAndSelf()];
    }

    public IMethodSymbol Method { get; }

    /// <summary>All of it, lambdas included.</summary>
    public IReadOnlyList<IOperation> Operations { get; }

    /// <summary>The body of a method that grades, or that writes what a judge is asked; null for any other.</summary>
    public static GraderBody? Of(ISymbol owner, IOperation body, Words words)
    {
        if (owner is not IMethodSymbol method) return null;
        bool isPrompt = GraderMethods.IsPrompt(method, words);
        if (!isPrompt && !GraderMethods.IsGrader(method, words)) return null;
        var made = new GraderBody(method, body) { IsPrompt = isPrompt };
        if ((isPrompt ? GraderMethods.Answered(method, words) : GraderMethods.Answer(method, words)) is { } answer)
            made.answers.Add(answer);
        if (GraderMethods.Expected(method, words) is { } expected) made.references.Add(expected);
        else made.references.AddAll(GraderMethods.OwnReferences(method, words));
        made.Follow();
        return made;
    }

    /// <summary>The body of a method that is known to grade.</summary>
    public static GraderBody Of(
        IMethodSymbol method, IOperation body, IParameterSymbol answer, IParameterSymbol? expected)
    {
        var made = new GraderBody(method, body);
        made.answers.Add(answer);
        if (expected is not null) made.references.Add(expected);
        made.Follow();
        return made;
    }

    /// <summary>The body of a method that a grader hands parts of an answer, and whose result it pays by.</summary>
    public GraderBody? Helper(IInvocationOperation call, IOperation body)
    {
        var made = new GraderBody(call.TargetMethod, body);
        foreach (IArgumentOperation argument in call.Arguments)
            if (argument.Parameter is not { } parameter) continue;
            else if (IsOfAnswer(argument.Value)) made.answers.Add(parameter);
            else if (MentionsReference(argument.Value)) made.references.Add(parameter);
        if (made.answers.IsEmpty || !(Pays(call) || IsPaid(call))) return null;
        made.Follow();
        return made;
    }

    /// <summary>Whether it makes a text that a judge is asked, and grades nothing itself.</summary>
    public bool IsPrompt { get; private set; }

    /// <summary>Whether what is expected is read at all.</summary>
    public bool HasReference => Operations.Any(references.HavePartIn);

    /// <summary>Whether a value comes from the answer.</summary>
    public bool IsOfAnswer(IOperation? value) => answers.HavePartIn(value);

    /// <summary>Whether a value comes from what is expected, and not from the answer.</summary>
    public bool IsOfReference(IOperation? value) => references.HavePartIn(value) && !IsOfAnswer(value);

    /// <summary>Whether a value is a text of the answer's own making, and no part that a pattern picked out of it.</summary>
    public bool IsTextOfAnswer(IOperation? value) =>
        IsOfAnswer(value) && !Patterns.HavePicked(value!, Operations, DeepestLocal);

    /// <summary>Whether what is expected has a part in a value.</summary>
    public bool MentionsReference(IOperation? value) => references.HavePartIn(value);

    /// <summary>Whether an answer is paid as soon as a condition holds, whatever else is true of it.</summary>
    public bool Pays(IOperation condition) => Pays(condition, holds: true, DeepestLocal);

    /// <summary>Whether an answer is paid as soon as a condition does not hold.</summary>
    public bool PaysWithout(IOperation condition) => Pays(condition, holds: false, DeepestLocal);

    /// <summary>Whether a value is a constant that pays: above 0, or true; or an object that is made with one.</summary>
    public static bool IsPay(IOperation? value)
    {
        value = value?.Unconverted();
        return value is not null && (Results.Amount(value) is { } amount ? IsPay(amount) : IsConstant(value));
    }

    private static bool IsConstant(IOperation value) => value.ConstantValue is { HasValue: true } constant
        && constant.Value switch
        {
            bool holds => holds,
            int number => number > 0,
            double number => number > 0,
            float number => number > 0,
            decimal number => number > 0,
            _ => false,
        };

    /// <summary>Whether a value is a part of what is returned, and not of a condition or a divisor.</summary>
    public bool IsPaid(IOperation value, Paying how = Paying.AtAll) => IsPaid(value, how, DeepestLocal);

    /// <summary>Whether a branch is taken by how large a value is, which bounds it there.</summary>
    public bool IsCompared(IOperation value)
    {
        IOperation? at = value.Parent;
        while (at is IConversionOperation or IVariableInitializerOperation) at = at.Parent;
        return at is IVariableDeclaratorOperation { Symbol: var local } ? Uses(local).Any(IsBounded) : IsBounded(value);
    }

    private static bool IsBounded(IOperation use)
    {
        IOperation? at = use.Parent;
        while (at is IConversionOperation) at = at.Parent;
        return at is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
        };
    }

    private bool IsPaid(IOperation value, Paying how, int depth)
    {
        for (IOperation child = value; child.Parent is { } at; child = at)
            switch (at)
            {
                case IBinaryOperation when how.HasFlag(Paying.Alone) && MentionsReference(at):
                    return false;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
                    when how.HasFlag(Paying.Bounded) && !(product.LeftOperand == child ? product.RightOperand : product.LeftOperand)
                        .ConstantValue.HasValue:
                    return false;
                case ISimpleAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } set
                    when set.Value == child && Results.IsAmount(set.Target):
                    return true;
                case IReturnOperation:
                    return Method.ReturnType.SpecialType != SpecialType.System_Boolean && at.Parent?.Parent
                        is not IAnonymousFunctionOperation;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    return depth > 0 && Uses(local).Any(use => IsPaid(use, how, depth - 1));
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract }
                    when how.HasFlag(Paying.More):
                    return false;
                case ISimpleAssignmentOperation or ICompoundAssignmentOperation
                    when at is IAssignmentOperation { Target: ILocalReferenceOperation target } && target != child:
                    return depth > 0 && Uses(target.Local).Any(use => use != target && IsPaid(use, how, depth - 1));
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } when how.HasFlag(Paying.More):
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference
                    when how.HasFlag(Paying.More) && difference.RightOperand == child:
                case IConditionalOperation choice when choice.Condition == child:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient
                    when quotient.RightOperand == child:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder }:
                    return false;
                case IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean }:
                case IObjectCreationOperation or IArgumentOperation { Parent: IObjectCreationOperation }
                    when !IsHandedOn(at):
                case IIsPatternOperation or ISwitchExpressionOperation or IInvocationOperation
                    or IArgumentOperation { Parent: IInvocationOperation }
                    when !IsArithmetic(at, how.HasFlag(Paying.Bounded)) && !IsHandedOn(at):
                    return false;
            }
        return false;
    }

    // Math.Min bounds, Math.Sqrt and the like hand on.
    private static bool IsArithmetic(IOperation at, bool bounded) => at switch
    {
        IInvocationOperation call => call.TargetMethod.ContainingType.Name is "Math" or "MathF"
            && (call.TargetMethod.Name is "Min" or "Clamp" ? bounded && IsWide(call)
                : call.TargetMethod.Name is not ("Tanh" or "Sign")),
        IArgumentOperation { Parent: IInvocationOperation outer } => IsArithmetic(outer, bounded),
        _ => false,
    };

    // What cannot reach what trying earns is worth no exploit: an audit takes a quarter for it.
    private static bool IsWide(IInvocationOperation bound) => bound.Arguments
        .Select(argument => argument.Value.Unconverted().ConstantValue)
        .Where(constant => constant.HasValue).Select(constant => constant.Value)
        .All(value => System.Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) is 0 or > 0.25);

    // Into the object that is given back, as what it is worth.
    private static bool IsHandedOn(IOperation at) => at switch
    {
        IArgumentOperation { Parent: { } made } argument =>
            Results.Amount(made) is { } amount && amount == argument.Value,
        IInvocationOperation or IObjectCreationOperation => Results.HandsOn(at),
        _ => false,
    };

    private bool Pays(IOperation condition, bool holds, int depth)
    {
        for (IOperation child = condition; child.Parent is { } at; child = at)
            switch (at)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    holds = !holds;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } when holds:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } when !holds:
                    return false;
                case IConditionalOperation choice when choice.Condition == child:
                    return IsPaidBranch(holds ? choice.WhenTrue : choice.WhenFalse);
                case IReturnOperation:
                    return holds;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    return depth > 0 && Uses(local).Any(use => Pays(use, holds, depth - 1));
                case IBlockOperation or IExpressionStatementOperation:
                    return false;
            }
        return false;
    }

    private static bool IsPaidBranch(IOperation? branch) => branch switch
    {
        null => false,
        IReturnOperation { ReturnedValue: { } value } => IsPay(value),
        IBlockOperation block => block.Operations.Any(IsPaidBranch),
        IExpressionStatementOperation
        {
            Operation: ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract }
        } => false,
        IExpressionStatementOperation { Operation: IAssignmentOperation assignment } => IsPay(assignment.Value),
        IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation counted } =>
            counted.Kind == OperationKind.Increment,
        IThrowOperation or IBranchOperation => false,
        _ => IsPay(branch),
    };

    private IEnumerable<IOperation> Uses(ILocalSymbol local) => Operations.OfType<ILocalReferenceOperation>()
        .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local));

    private void Follow()
    {
        answers.Follow(Operations);
        references.Follow(Operations);
    }
}
