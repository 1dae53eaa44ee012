public interface IWorld
{
    float[] Reset();
    (float[] observation, double reward, bool done) Step(int action);
}

public class StepLimit : IWorld
{
    private readonly IWorld inner;
    private readonly int limit;
    private int steps;

    public StepLimit(IWorld inner, int limit)
    {
        this.inner = inner;
        this.limit = limit;
    }

    public float[] Reset()
    {
        steps = 0;
        return inner.Reset();
    }

    public (float[] observation, double reward, bool done) Step(int action)
    {
        steps++;
        var (observation, reward, done) = inner.Step(action);
        return (observation, reward, done || steps >= limit);
    }
}
