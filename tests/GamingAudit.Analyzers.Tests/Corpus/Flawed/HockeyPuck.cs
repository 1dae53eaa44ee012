using System.Numerics;
using Gym.Envs;

public class HockeyPuck : Env
{
    private Vector2 place, velocity, goal = new(5, 0);

    public override Step Step(object action)
    {
        velocity += (Vector2)action * 0.1f;
        place += velocity * 0.02f;
        Vector2 way = Vector2.Normalize(goal - place);
        float reward = 0.02f * Vector2.Dot(velocity, way) + 0.1f * velocity.Length();
        return new Step(new[] { place.X, place.Y }, reward, false, null); // expect: GA3003
    }
}
