// references: none
using Godot;

public partial class HerderNoWayOut : AIController2D
{
    [Export] public CharacterBody2D Dog;

    public override void _PhysicsProcess(double delta)
    {
        reward -= 0.005f;
        if (Dog.GlobalPosition.X < -400)
        {
            reward -= 20;
            done = true;
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
