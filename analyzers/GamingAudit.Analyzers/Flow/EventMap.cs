using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// The events of a body by the syntax of the operation that makes them, found before lowering, which takes receivers
/// and amounts apart.
/// </summary>
internal sealed class EventMap
{
    private readonly Dictionary<SyntaxNode, ImmutableArray<PathEvent>> events = new();
    private readonly TypeSource type;

    public EventMap(IOperation body, IMethodSymbol method, Lazy<LocalValues> locals, TypeSource type)
    {
        this.type = type;
        bool paysByReturn = KnownFrameworks.PaysByReturn(method) || type.Paid.IsPaid(method);
        CallKind returns = KnownFrameworks.PaysByReturn(method) ? CallKind.Return : CallKind.Part;
        bool endsByReturn = KnownFrameworks.EndsByReturn(method);
        bool isTransition = OwnContracts.IsTransitionReward(method);
        var sums = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            // Where the result is the reward, the tuple that is returned is no second one.
            if (KnownFrameworks.Classify(operation) is { } call && !(paysByReturn && call.Kind == CallKind.Return))
                Pay(operation.Syntax, call);
            else if (Gathered(operation) is { } part)
                AddPart(operation.Syntax, part);
            else if (Helper(operation) is var (shape, helper))
                AddHelper(operation, shape, helper, type);
            else if (Setters.Of(operation, type).ToArray() is { Length: > 0 } set)
                AddSet(operation, set);
            else if (Wrapper(operation) is var (passed, wrapper, owner))
                AddHelper(operation, passed, wrapper, owner);
            else if ((ForeignEnds.Of(operation, type) ?? type.EndsOfPaid.Of(operation)) is { } foreign)
                Add(operation.Syntax, new PathEvent(++Count, foreign, Surely: false) { IsForeign = true });
            else if (type.TestedEnds.Of(operation) is { } tested)
                Add(operation.Syntax, new PathEvent(++Count, tested, false) { IsForeign = true, IsTested = true });
            else if (paysByReturn && operation is IReturnOperation { ReturnedValue: { } value })
                Pay(value.Syntax, new RewardCall(returns, value, ReturnedReward.In(value), Place.Self));
            else if (endsByReturn && operation is IReturnOperation { ReturnedValue: { } over }
                && EndFlag.Of(over, over) is { } end)
                Add(over.Syntax, new PathEvent(++Count, end, end.Surely));
        }

        void Pay(SyntaxNode syntax, RewardCall call)
        {
            bool isPaidElsewhere = call is { Kind: CallKind.Return, Amount: { } amount }
                && KnownFrameworks.HandsOut(amount, method);
            if (isPaidElsewhere) return;
            // What is a number says all that is paid there, by whatever else the step returns.
            if (call.Kind == CallKind.Return && !isTransition && Number(call.Amount, locals) is not (null or 0))
                call = call with { Kind = CallKind.Part, IsResult = true };
            // A reward of a transition is read as a whole, as a function of the transition.
            bool mayBeSum = call.Kind.Pays() && !call.Kind.IsGroup() && !isTransition;
            bool isResult = call.Kind is CallKind.Return or CallKind.Part;
            ReturnedSum? sum = mayBeSum ? ReturnedSum.Of(call, locals) : null;
            if (sum is not null)
            {
                if (!isResult) Add(syntax, new PathEvent(++Count, call, Surely: true, IsSum: true));
                if (!sums.Add(sum.Local)) return;
                foreach ((SyntaxNode at, RewardCall part) in sum.Parts) AddPart(at, part);
            }
            else if (isResult && OtherStep.Gives(call.Amount, locals.Value))
            {
                // A wrapper hands on what another environment pays.
            }
            else if (isResult && call.Amount is { } made && Tables.Summed(made, locals.Value) is { } written)
            {
                foreach (IOperation term in written)
                {
                    AddPart(term.Syntax, new RewardCall(CallKind.Part, term, term, call.Receiver, call.Factor)
                    {
                        At = term.Syntax,
                    });
                }
            }
            else if (call.Amount is { } chosen && MayBeChosen(call) && Choices.Is(chosen) && !isTransition)
            {
                if (!isResult) Add(syntax, new PathEvent(++Count, call, Surely: true, IsSum: true));
                foreach ((IOperation value, IOperation shown) in Choices.Of(chosen))
                {
                    var part = new RewardCall(
                        CallKind.Part, isResult ? shown : call.Site, value, call.Receiver, call.Factor)
                    {
                        At = value.Syntax,
                    };
                    // What its parts are worth depends on the choice, which stands elsewhere.
                    if (ReturnedSum.Of(part with { Factor = double.NaN }, locals) is { } chosenSum)
                    {
                        if (!sums.Add(chosenSum.Local)) continue;
                        foreach ((SyntaxNode at, RewardCall inner) in chosenSum.Parts) AddPart(at, inner);
                    }
                    else
                    {
                        AddPart(value.Syntax, part);
                    }
                }
            }
            else if (call.Kind.Pays() && StandsElsewhere(call.Amount, locals))
            {
                Add(syntax, new PathEvent(++Count, call, Surely: true, IsSum: true));
            }
            else
            {
                Add(syntax, new PathEvent(++Count, call, call.Surely));
            }
        }

        // A group's pay is told as a whole.
        static bool MayBeChosen(RewardCall call) => call.Kind.Pays() && !call.Kind.IsGroup();

        void AddPart(SyntaxNode at, RewardCall part)
        {
            if (!StandsElsewhere(part.Amount, locals)) Add(at, new PathEvent(++Count, part, Surely: true));
        }
    }

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public IEnumerable<PathEvent> All => events.Values.SelectMany(events => events);

    /// <summary>Whether the block of an event also ends the episode after it.</summary>
    public bool EndsBeside(PathEvent item)
    {
        SyntaxNode site = item.Call.Site.Syntax;
        return site.FirstAncestorOrSelf<BlockSyntax>() is { } block && All.Any(
            end => (end.Kind.EndsNow() || end.Kind == CallKind.EndLater) && end.Surely && end.Concerns(item)
                && end.Call.Site.Syntax.SpanStart > site.SpanStart
                && end.Call.Site.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.Parent == block);
    }

    /// <summary>
    /// done = true; reward -= 10; whether the flag of the end is raised before the pay, in a block that holds it.
    /// </summary>
    public bool IsOverBefore(PathEvent item)
    {
        SyntaxNode site = item.Call.Site.Syntax;
        return All.Any(end => end is { Kind: CallKind.EndLater, Surely: true } && end.Concerns(item)
            && end.Call.Site.Syntax.SpanStart < site.SpanStart
            && end.Call.Site.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.Parent is BlockSyntax
            {
                Parent: not MemberDeclarationSyntax,
            } block && block.Span.Contains(site.Span));
    }

    public ImmutableArray<PathEvent> At(SyntaxNode syntax) =>
        events.TryGetValue(syntax, out ImmutableArray<PathEvent> found) ? found : ImmutableArray<PathEvent>.Empty;

    /// <summary>The type's own method that an operation calls on its own instance; null otherwise.</summary>
    public MethodDeclarationSyntax? OwnMethod(IOperation operation) => Helper(operation)?.Helper;

    private (CallShape Shape, MethodDeclarationSyntax Helper)? Helper(IOperation operation)
    {
        if (CallShape.Of(operation) is not { } shape || !shape.Receiver().IsSelf) return null;
        return type.Declaration(shape) is { } helper ? (shape, helper) : null;
    }

    // other.Give(1): a method of another type that pays its own object what the call says.
    private (CallShape Shape, MethodDeclarationSyntax Helper, TypeSource Owner)? Wrapper(IOperation operation)
    {
        if (CallShape.Of(operation) is not { Method: { ContainingType: { } other } method } shape) return null;
        if ((shape.Arguments.IsEmpty || shape.Receiver().IsSelf) && !method.IsExtensionMethod) return null;
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax helper)
            return null;
        if (KnownFrameworks.IsOwn(other)) return null;
        TypeSource owner = type.Of(other);
        return OfOther(helper, owner).Any(effect => (effect.Kind.Pays() || effect.Kind.EndsNow())
            && (effect.Payee is not null
                || (effect.Kind.Pays() && effect.Parameter is not null && !method.IsStatic)))
            ? (shape, helper, owner)
            : null;
    }

    // Whom a member of the other object names is paid here where the call says how much.
    private static ImmutableArray<HelperEffect> OfOther(MethodDeclarationSyntax helper, TypeSource owner) =>
        owner.AllEffectsOf(helper).RemoveAll(
            effect => effect.Member is not null && !(effect.Kind.Pays() && effect.Parameter is not null));

    private void AddSet(IOperation operation, (RewardCall Call, ExpressionSyntax? Amount, double Factor)[] set)
    {
        foreach ((RewardCall call, ExpressionSyntax? amount, double factor) in set)
        {
            Add(operation.Syntax, new PathEvent(
                ++Count, call, call.Surely,
                Amount: _ => SyntaxAmounts.Read(amount, _ => null, type) * Code.Amount.Of(factor)));
        }
    }

    private void AddHelper(IOperation operation, CallShape shape, MethodDeclarationSyntax helper, TypeSource owner)
    {
        Place receiver = shape.Receiver();
        // agent.Win(1f), where Win is an extension of the agent.
        int skipped = shape.Method is { IsExtensionMethod: true } && shape.Syntax.ArgumentList.Arguments.Count
            < helper.ParameterList.Parameters.Count(one => one.Default is null) ? 1 : 0;
        // Whom an own helper pays by a parameter is told there, as are the ends of others by a call.
        ImmutableArray<HelperEffect> effects = owner == type
            ? owner.AllEffectsOf(helper).RemoveAll(
                effect => effect.Payee is not null || (effect.Member is not null && effect.Kind.EndsNow()))
            : OfOther(helper, owner);
        if (!receiver.IsSelf) effects = effects.Select(effect => Seen(effect, receiver, helper)).ToImmutableArray();
        foreach (RewardCall end in owner == type ? ForeignEnds.ByHelper(operation, helper, type) : [])
            Add(operation.Syntax, new PathEvent(++Count, end, Surely: true, shape.Name) { IsForeign = true });
        foreach (HelperEffect effect in HelperReader.At(effects, helper, shape.Syntax))
        {
            IOperation? amount = effect.Parameter is { } parameter ? Passed(parameter) : null;
            Place payee = effect.Member is { } member
                ? owner == type ? member : Place.Named(receiver.Text + "." + member.Text)
                : (effect.Payee is { } named && !IsReceiver(named, helper)
                && HelperReader.Argument(named, helper, shape.Syntax) is { } passed
                ? Places.Of(passed)
                : receiver);
            bool surely = effect.Surely && effect.Guards.IsEmpty;
            var call = new RewardCall(effect.Kind, operation, amount, payee, Surely: surely);
            Add(operation.Syntax, new PathEvent(++Count, call, surely, shape.Name, effect, reader => effect.Amount(
                SyntaxAmounts.Bind(helper, shape.Syntax, at => reader.Read(Argument(at)), owner, skipped))));
        }

        bool IsReceiver(string parameter, MethodDeclarationSyntax of) =>
            skipped == 1 && of.ParameterList.Parameters[0].Identifier.ValueText == parameter;

        IOperation? Argument(int at) => at >= 0 && at < shape.Arguments.Length ? shape.Arguments[at] : null;

        IOperation? Passed(string parameter)
        {
            int at = SyntaxAmounts.Passed(shape.Syntax, parameter, helper.ParameterList.Parameters.IndexOf(
                one => one.Identifier.ValueText == parameter) - skipped);
            return Argument(at);
        }
    }

    // A number, or a local that only ever is one.
    private static double? Number(IOperation? amount, Lazy<LocalValues> locals) => amount?.Unconverted() switch
    {
        null => null,
        ILocalReferenceOperation { Local: var local } =>
            locals.Value.Only(local) is { } given && locals.Value.Changes(local).Count == 1 ? given.Number() : null,
        var value => value.Number(),
    };

    // Another method of the type, or a field that its statements fill, holds the terms.
    private bool StandsElsewhere(IOperation? amount, Lazy<LocalValues> locals)
    {
        IOperation? value = amount is null ? null : locals.Value.StandsFor(amount);
        return value switch
        {
            null => false,
            IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member =>
                type.Paid.IsSum(member.Member.Name) || type.Paid.IsComputed(member.Member.Name),
            _ => Helper(value) is var (shape, helper) && (type.Paid.IsPaid(helper)
                || (shape.Method is { } method && KnownFrameworks.PaysByReturn(method))),
        };
    }

    // reward += 1 of a field in which the reward of a step is gathered.
    private RewardCall? Gathered(IOperation operation)
    {
        if (operation is not IAssignmentOperation { Target: IMemberReferenceOperation target } change) return null;
        if (target.Instance is not IInstanceReferenceOperation || !type.Paid.IsSum(target.Member.Name)) return null;
        switch (change)
        {
            case ICompoundAssignmentOperation more when more.Sign() is { } sign:
                return new RewardCall(CallKind.Part, change, change.Value, Place.Self, sign);
            case ISimpleAssignmentOperation
                when change.Value.Unconverted().ConstantValue is not { HasValue: true, Value: 0 or 0f or 0d }:
                return new RewardCall(CallKind.Part, change, change.Value, Place.Self);
            default:
                return null;
        }
    }

    // What another object tests of itself is a test of that object here.
    private static HelperEffect Seen(HelperEffect effect, Place receiver, MethodDeclarationSyntax helper) =>
        effect with
        {
            Guards = effect.Guards.Select(fact => helper.ParameterList.Parameters.Any(
                    parameter => parameter.Identifier.ValueText == fact.Subject.Root)
                ? fact
                : fact with { Subject = Place.Named(receiver.Text + "." + fact.Subject.Text) }).ToImmutableArray(),
        };

    private void Add(SyntaxNode syntax, PathEvent item) => events[syntax] = At(syntax).Add(item);
}
