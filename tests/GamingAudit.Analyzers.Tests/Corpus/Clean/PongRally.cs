using Unity.MLAgents;
using UnityEngine;

public class PongRally : MonoBehaviour
{
    [SerializeField] private Agent left;
    [SerializeField] private Agent right;
    [SerializeField] private Rigidbody2D ball;

    private void OnTriggerEnter2D(Collider2D side)
    {
        Agent scorer = side.name == "RightWall" ? left : right;
        Agent loser = scorer == left ? right : left;
        scorer.SetReward(1f);
        loser.SetReward(-1f);
        scorer.EndEpisode();
        loser.EndEpisode();
        ball.position = Vector2.zero;
        ball.velocity = Random.insideUnitCircle.normalized * 6f;
    }
}
