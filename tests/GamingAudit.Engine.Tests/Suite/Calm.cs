namespace GamingAudit.Engine.Tests.Suite;

/// <summary>Chance without surprises: the mean of every continuous draw, and the first outcome of the others.</summary>
internal sealed class Calm : Chance
{
    public override double Uniform(double low, double high) => (low + high) / 2;

    public override double Normal(double mean, double deviation) => mean;

    protected override int ChooseAmong(ReadOnlySpan<double> weights) => 0;

    protected override int PickBelow(int count) => 0;
}
