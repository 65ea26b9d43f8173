System.Console.WriteLine("tonsure");
