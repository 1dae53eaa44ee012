using Gym.Envs;

public class GymIntegerScore : Env
{
    private int correct, asked;

    public override Step Step(object action)
    {
        asked++;
        if ((int)action == asked % 4) correct++;
        bool done = asked == 100;
        return new Step(new float[] { asked }, correct / 100, done, null); // expect: GA1001
    }
}
