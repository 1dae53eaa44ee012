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
        bool paysByReturn = KnownFrameworks.PaysByReturn(method);
        bool isTransition = OwnContracts.IsTransitionReward(method);
        var sums = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            // Where the result is the reward, the tuple that is returned is no second one.
            if (KnownFrameworks.Classify(operation) is { } call && !(paysByReturn && call.Kind == CallKind.Return))
                Pay(operation.Syntax, call);
            else if (Helper(operation) is var (shape, helper))
                AddHelper(operation, shape, helper);
            else if (paysByReturn && operation is IReturnOperation { ReturnedValue: { } value })
                Pay(value.Syntax, new RewardCall(CallKind.Return, value, ReturnedReward.In(value), Place.Self));
        }

        void Pay(SyntaxNode syntax, RewardCall call)
        {
            bool isPaidElsewhere = call is { Kind: CallKind.Return, Amount: { } amount }
                && KnownFrameworks.HandsOut(amount, method);
            if (isPaidElsewhere) return;
            // A reward of a transition is read as a whole, as a function of the transition.
            bool mayBeSum = call.Kind is (CallKind.Return or CallKind.Add or CallKind.Set) && !isTransition;
            ReturnedSum? sum = mayBeSum ? ReturnedSum.Of(call, locals) : null;
            if (sum is null || call.Kind != CallKind.Return)
                Add(syntax, new PathEvent(++Count, call, Surely: true, IsSum: sum is not null));
            if (sum is not null && sums.Add(sum.Local))
            {
                foreach ((SyntaxNode at, RewardCall part) in sum.Parts)
                    Add(at, new PathEvent(++Count, part, Surely: true));
            }
        }
    }

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public IEnumerable<PathEvent> All => events.Values.SelectMany(events => events);

    public ImmutableArray<PathEvent> At(SyntaxNode syntax) =>
        events.TryGetValue(syntax, out ImmutableArray<PathEvent> found) ? found : ImmutableArray<PathEvent>.Empty;

    /// <summary>The type's own method that an operation calls on its own instance; null otherwise.</summary>
    public MethodDeclarationSyntax? OwnMethod(IOperation operation) => Helper(operation)?.Helper;

    private (CallShape Shape, MethodDeclarationSyntax Helper)? Helper(IOperation operation)
    {
        if (CallShape.Of(operation) is not { } shape || !shape.Receiver().IsSelf) return null;
        return type.Declaration(shape) is { } helper ? (shape, helper) : null;
    }

    private void AddHelper(IOperation operation, CallShape shape, MethodDeclarationSyntax helper)
    {
        foreach (HelperEffect effect in HelperReader.At(type.EffectsOf(helper), helper, shape.Syntax))
        {
            IOperation? amount = effect.Parameter is { } parameter ? Passed(parameter) : null;
            var call = new RewardCall(effect.Kind, operation, amount, Place.Self);
            bool surely = effect.Surely && effect.Guards.IsEmpty;
            Add(operation.Syntax, new PathEvent(++Count, call, surely, shape.Name, effect, reader => effect.Amount(
                SyntaxAmounts.Bind(helper, shape.Syntax, at => reader.Read(Argument(at)), type))));
        }

        IOperation? Argument(int at) => at >= 0 && at < shape.Arguments.Length ? shape.Arguments[at] : null;

        IOperation? Passed(string parameter)
        {
            int at = SyntaxAmounts.Passed(shape.Syntax, parameter, helper.ParameterList.Parameters.IndexOf(
                one => one.Identifier.ValueText == parameter));
            return Argument(at);
        }
    }

    private void Add(SyntaxNode syntax, PathEvent item) => events[syntax] = At(syntax).Add(item);
}
