using System;

public interface ICompiledUnit
{
    int Size { get; }
    int SizeByDefault { get; }
    void Run(int pass);
}

public sealed class PassesByShare
{
    private readonly Func<ICompiledUnit> load;
    private ICompiledUnit unit;
    private int before;
    private double scale;
    private int used;

    public PassesByShare(Func<ICompiledUnit> load) => this.load = load;

    public void Reset()
    {
        unit = load();
        before = unit.Size;
        scale = before - unit.SizeByDefault;
        used = 0;
    }

    public (int Observation, double Reward, bool Done) Step(int action)
    {
        unit.Run(action);
        used++;
        double reward = (before - unit.Size) / scale; // expect: GA1002
        before = unit.Size;
        return (before, reward, used >= 40);
    }
}
