// references: none
using Godot;

public partial class HerderWayOut : AIController2D
{
    [Export] public CharacterBody2D Dog;

    public override void _PhysicsProcess(double delta)
    {
        reward -= 0.05f;
        if (Dog.GlobalPosition.X < -400)
        {
            done = true; // expect: GA3010
            needs_reset = true;
        }

        if (Dog.GlobalPosition.X > 900)
        {
            reward += 8;
            done = true;
            needs_reset = true;
        }
    }
}
