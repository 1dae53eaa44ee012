using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SnakeFruit : Agent
{
    public int width = 12, height = 12;
    readonly List<Vector2Int> cells = new List<Vector2Int>();
    Vector2Int fruit;

    public override void OnEpisodeBegin()
    {
        cells.Clear();
        cells.Add(new Vector2Int(width / 2, height / 2));
        PlaceFruit();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        Vector2Int head = cells[0] + Direction(actions.DiscreteActions[0]);
        if (head.x < 0 || head.y < 0 || head.x >= width || head.y >= height || cells.Contains(head))
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }
        cells.Insert(0, head);
        if (head == fruit)
        {
            AddReward(1f);
            PlaceFruit();
        }
        else
        {
            cells.RemoveAt(cells.Count - 1);
            AddReward(-0.002f);
        }
    }

    void PlaceFruit() => fruit = new Vector2Int(Random.Range(0, width), Random.Range(0, height));

    static Vector2Int Direction(int action) => action switch
    {
        0 => Vector2Int.up,
        1 => Vector2Int.down,
        2 => Vector2Int.left,
        _ => Vector2Int.right,
    };
}
