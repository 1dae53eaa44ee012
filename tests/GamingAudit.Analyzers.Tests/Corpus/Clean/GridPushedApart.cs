using Unity.MLAgents;
using UnityEngine;

public class GridPushedApart : MonoBehaviour
{
    public GridWalker left, right;

    private void Update()
    {
        if (left.cell == right.cell)
        {
            PushApart();
            left.AddReward(-0.5f);
            right.AddReward(-0.5f);
        }
    }

    private void PushApart()
    {
        left.Go(-1);
        right.Go(1);
    }
}

public class GridWalker : Agent
{
    public int cell;

    public void Go(int by) => cell += by;
}
