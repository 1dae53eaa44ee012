namespace GamingAudit.Engine.Tests.BlackBox;

/// <summary>The cart as a black box.</summary>
/// <param name="cart">The world.</param>
/// <param name="seeds">Whether it minds its seed.</param>
internal class CartBox(Cart cart, bool seeds = true) : IBlackBox
{
    public virtual void Reset(ulong seed, Span<float> observation)
    {
        if (seeds) cart.Seed((int)(seed & int.MaxValue));
        cart.Reset().CopyTo(observation);
    }

    public virtual BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
    {
        (float[] seen, float reward, bool done, _) = cart.Step(branches[0]);
        seen.CopyTo(observation);
        return new BlackBoxStep(reward, Cart.Truth(seen), done, false);
    }

    public virtual void Dispose()
    {
    }

    public static BlackBoxTarget Target(Func<IBlackBox> create) =>
        new("cart", create, ActionSpace.Discrete(2), 4, 60);
}
