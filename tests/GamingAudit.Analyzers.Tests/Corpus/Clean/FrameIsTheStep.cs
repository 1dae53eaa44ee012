using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FrameIsTheStep : Agent
{
    public int[] board = new int[9];
    public bool myTurn;

    void Update()
    {
        if (!myTurn) return;
        RequestDecision();
        AddReward(-0.01f);
        myTurn = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        int cell = actions.DiscreteActions[0];
        if (board[cell] != 0)
        {
            AddReward(-1f);
            EndEpisode();
            return;
        }
        board[cell] = 1;
        if (HasWon(1))
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    bool HasWon(int player) =>
        (board[0] == player && board[1] == player && board[2] == player)
        || (board[3] == player && board[4] == player && board[5] == player)
        || (board[6] == player && board[7] == player && board[8] == player);

    public override void OnEpisodeBegin() => System.Array.Clear(board, 0, board.Length);
}
